//! Whether this machine's kernel offers KVM.
//!
//! The one module with `unsafe` code: two `ioctl` calls on `/dev/kvm` without
//! pointers, of which one returns a file descriptor. Source: the kernel's
//! `Documentation/virt/kvm/api.rst`, sections 4.1 and 4.2.
#![allow(unsafe_code, reason = "there is no safe way to ask /dev/kvm")]

use std::fs::OpenOptions;
use std::io;
use std::os::fd::{FromRawFd as _, OwnedFd, RawFd};

use rustix::ioctl::{Ioctl, IoctlOutput, Opcode, opcode};

/// Opens `/dev/kvm`, asks its version and makes an empty VM.
///
/// Blocks for some milliseconds.
///
/// # Errors
/// Why KVM cannot be used, with what to do, as a sentence.
pub(super) fn check() -> Result<(), String> {
    let kvm = OpenOptions::new()
        .read(true)
        .write(true)
        .open("/dev/kvm")
        .map_err(|error| explain(&error))?;
    // SAFETY: KVM_GET_API_VERSION takes no argument and touches no memory.
    let version = unsafe { rustix::ioctl::ioctl(&kvm, Number(opcode::none(KVM, 0x00))) };
    match version {
        Ok(API_VERSION) => {}
        Ok(other) => {
            return Err(format!(
                "/dev/kvm has API version {other}, not {API_VERSION}: update the kernel"
            ));
        }
        Err(error) => return Err(format!("/dev/kvm does not answer: {error}")),
    }
    // SAFETY: KVM_CREATE_VM takes the machine type 0 for the default one.
    let vm = unsafe { rustix::ioctl::ioctl(&kvm, Number(opcode::none(KVM, 0x01))) };
    let vm = vm.map_err(|error| {
        format!("KVM makes no machine: {error}; is another hypervisor at work?")
    })?;
    // SAFETY: KVM_CREATE_VM returned a new descriptor that nothing else owns.
    drop(unsafe { OwnedFd::from_raw_fd(vm) });
    Ok(())
}

const KVM: u8 = 0xae;

/// The only version since 2007.
const API_VERSION: RawFd = 12;

fn explain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound if has_cpu_flag() == Some(false) => {
            "the CPU has no virtualisation (vmx, svm): enable it in the firmware's setup, or nest it".into()
        }
        io::ErrorKind::NotFound => "there is no /dev/kvm: load the module (kvm_intel, kvm_amd, kvm)".into(),
        io::ErrorKind::PermissionDenied => "/dev/kvm may not be opened: join the group 'kvm'".into(),
        _ => format!("/dev/kvm cannot be opened: {error}"),
    }
}

/// Whether an x86 CPU says that it can; `None` on other architectures.
fn has_cpu_flag() -> Option<bool> {
    if !cfg!(target_arch = "x86_64") {
        return None;
    }
    let cpuinfo = std::fs::read_to_string("/proc/cpuinfo").ok()?;
    Some(cpuinfo.split_whitespace().any(|word| matches!(word, "vmx" | "svm")))
}

/// An `ioctl` without argument whose answer is a number.
struct Number(Opcode);

// SAFETY: the argument is a null pointer, which KVM takes as the number 0, and
// the answer is the return value: no memory is read or written.
unsafe impl Ioctl for Number {
    type Output = RawFd;

    const IS_MUTATING: bool = false;

    fn opcode(&self) -> Opcode {
        self.0
    }

    fn as_ptr(&mut self) -> *mut core::ffi::c_void {
        core::ptr::null_mut()
    }

    unsafe fn output_from_ptr(
        answer: IoctlOutput,
        _: *mut core::ffi::c_void,
    ) -> rustix::io::Result<RawFd> {
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_not_is_said_in_words() {
        let error = |kind| io::Error::from(kind);
        for (error, words) in [
            (error(io::ErrorKind::PermissionDenied), "join the group 'kvm'"),
            (error(io::ErrorKind::NotFound), ": "),
            (io::Error::other("busy"), "/dev/kvm cannot be opened: busy"),
        ] {
            assert!(explain(&error).contains(words), "{}", explain(&error));
        }
        let there = std::path::Path::new("/dev/kvm").exists();
        assert!(there || check().is_err(), "{:?}", check());
    }
}
