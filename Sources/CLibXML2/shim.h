#pragma once
// Debian's headers pull in ICU, whose UErrorCode clashes with Foundation's: leave it out before anything else.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

/// xmlFree is a variable that holds a function, which Swift can't call safely.
static inline void danchieu_xml_free(void *pointer) { xmlFree(pointer); }
