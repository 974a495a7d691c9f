#pragma once
#include <sys/prctl.h>
#include <unistd.h>

/// Swift offers no fork, since a child of several threads has only one of them. Call it before there are others.
static inline pid_t danchieu_fork(void) { return fork(); }

/// Asks the system to send this process a signal when its parent ends; prctl takes any number of arguments, which Swift can't call.
static inline int danchieu_follow_parent(int signal) { return prctl(PR_SET_PDEATHSIG, signal); }
