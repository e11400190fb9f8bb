"""The stages of reading, one a file, in order: names, mentions, coref, timex, attribution, events, relations,
factuality, merging, edges.
"""
