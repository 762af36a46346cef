// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/confinement.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstddef>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace core {

namespace {

// Sanitizers keep more memory than any limit allows, and look at the process from outside.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool watched = true;
#else
constexpr bool watched = false;
#endif

#if defined(__x86_64__)
constexpr unsigned machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned machine = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned machine = 0;
#endif

constexpr unsigned refused = SECCOMP_RET_ERRNO | EPERM;

sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
}

// A program for the kernel's filter of system calls: what is not named here is allowed.
std::vector<sock_filter> rules()
{
    std::vector<sock_filter> program{load(offsetof(seccomp_data, arch)), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
                                     BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))};
    std::vector<long> never{SYS_execve,    SYS_execveat,          SYS_socket,  SYS_connect,  SYS_bind,   SYS_truncate,
                            SYS_renameat2, SYS_unlinkat,          SYS_mkdirat, SYS_linkat,   SYS_ptrace, SYS_symlinkat,
                            SYS_fchmodat,  SYS_process_vm_writev, SYS_mknodat, SYS_fchownat, SYS_openat2};
#if defined(__x86_64__)
    // Calls that later machines never had, and the other way of calling on this one.
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, refused));
    never.insert(never.end(), {SYS_creat, SYS_rename, SYS_renameat, SYS_unlink, SYS_rmdir, SYS_mkdir, SYS_link, SYS_symlink,
                               SYS_chmod, SYS_chown, SYS_lchown, SYS_mknod});
#endif
    for (long const call : never) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, refused));
    }
    // Files are opened to be read alone.
    struct Opening {
        long call;
        std::size_t flags; // which argument
    };
    std::vector<Opening> openings{{SYS_openat, 2}};
#if defined(__x86_64__)
    openings.push_back({SYS_open, 1});
#endif
    for (Opening const& opening : openings) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(opening.call), 0, 4));
        program.push_back(load(offsetof(seccomp_data, args) + opening.flags * sizeof(std::uint64_t)));
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, refused));
        program.push_back(load(offsetof(seccomp_data, nr)));
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return program;
}

void limit(__rlimit_resource resource, rlim_t value)
{
    rlimit const both{value, value};
    if (::setrlimit(resource, &both) != 0)
        throw Error(Fault::Internal, "The system does not let a process be limited.");
}

} // namespace

void confine(std::uint64_t memory)
{
    if (!watched)
        limit(RLIMIT_AS, memory);
    limit(RLIMIT_CORE, 0);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        throw Error(Fault::Internal, "The system does not let a process give up its rights.");
    if (watched || machine == 0)
        return;
    std::vector<sock_filter> program = rules();
    sock_fprog const filter{static_cast<unsigned short>(program.size()), program.data()};
    // A kernel that was built without filters still has the limits above.
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) != 0 && errno != EINVAL)
        throw Error(Fault::Internal, "The system does not let a process give up its rights.");
}

} // namespace core
