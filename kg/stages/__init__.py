"""The stages of reading, one a file, in order: names, mentions, coref, timex, events, relations, attribution,
factuality, edges.
"""
