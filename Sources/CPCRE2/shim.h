#pragma once
// The functions are imported under the names of their width: pcre2_compile_8, pcre2_jit_match_8.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
