// What glibc says of its allocator, which the module Glibc leaves out.
#include <features.h>
#if defined(__GLIBC__)
#include_next <malloc.h>
#endif
