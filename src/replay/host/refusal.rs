//! Errors as libvirt words them.

use virtsmith_protocol::api::error::{ErrorDomain, ErrorLevel, ErrorNumber};
use virtsmith_protocol::{ProcedureInfo, Program, RemoteError};

/// What a call gives, or why it is refused.
pub(super) type Reply<T> = Result<T, Refusal>;

/// Why a call is refused.
pub(super) type Refusal = Box<RemoteError>;

/// An error with libvirt's form for its number.
pub(super) fn refuse(code: ErrorNumber, from: ErrorDomain, detail: impl Into<String>) -> Refusal {
    let (form, detail) = (form(code), detail.into());
    Box::new(RemoteError {
        message: Some(form.replace("%s", &detail)),
        str1: Some(form.to_owned()),
        str2: form.contains("%s").then_some(detail),
        int1: -1,
        int2: -1,
        ..bare(code, from)
    })
}

/// An operation that the object's state forbids.
pub(super) fn invalid(from: ErrorDomain, detail: impl Into<String>) -> Refusal {
    refuse(ErrorNumber::OPERATION_INVALID, from, detail)
}

/// A flag that the function does not know.
pub(super) fn check_flags(flags: u32, known: u32, from: ErrorDomain, function: &str) -> Reply<()> {
    match flags & !known {
        0 => Ok(()),
        unknown => Err(bad_argument(
            from,
            function,
            "flags",
            format!("unsupported flags ({unknown:#x}) in function {function}"),
        )),
    }
}

/// An argument that the function cannot take; the whole message is given.
pub(super) fn bad_argument(
    from: ErrorDomain,
    function: &str,
    argument: &str,
    message: impl Into<String>,
) -> Refusal {
    Box::new(RemoteError {
        message: Some(message.into()),
        str1: Some(function.to_owned()),
        str2: Some(argument.to_owned()),
        ..bare(ErrorNumber::INVALID_ARG, from)
    })
}

/// A system call that failed, with `errno`.
pub(super) fn system(from: ErrorDomain, errno: i32, message: impl Into<String>) -> Refusal {
    let mut error = refuse(ErrorNumber::SYSTEM_ERROR, from, message);
    error.int1 = errno;
    error
}

/// A procedure that no route leads to.
pub(super) fn unknown_procedure(number: i32) -> Refusal {
    refuse(ErrorNumber::RPC, ErrorDomain::RPC, format!("unknown procedure: {number}"))
}

/// A procedure that this host has not, as if its driver were without it.
pub(super) fn not_supported(procedure: &ProcedureInfo) -> Refusal {
    let function = procedure.function.unwrap_or(procedure.name);
    refuse(ErrorNumber::NO_SUPPORT, library_part(procedure), function)
}

/// The part of libvirt's library that has a procedure's function.
fn library_part(procedure: &ProcedureInfo) -> ErrorDomain {
    const PARTS: [(&str, ErrorDomain); 10] = [
        ("DOMAIN_SNAPSHOT", ErrorDomain::DOMAIN_SNAPSHOT),
        ("DOMAIN_CHECKPOINT", ErrorDomain::DOMAIN_CHECKPOINT),
        ("DOMAIN", ErrorDomain::DOMAIN),
        ("STORAGE", ErrorDomain::STORAGE),
        ("NETWORK", ErrorDomain::NETWORK),
        ("NODE_DEVICE", ErrorDomain::NODEDEV),
        ("NODE", ErrorDomain::NONE),
        ("INTERFACE", ErrorDomain::INTERFACE),
        ("SECRET", ErrorDomain::SECRET),
        ("NWFILTER", ErrorDomain::NWFILTER),
    ];
    if procedure.program != Program::Remote {
        return ErrorDomain::DOMAIN;
    }
    let part = PARTS.iter().find(|(prefix, _)| procedure.name.starts_with(prefix));
    part.map_or(ErrorDomain::NONE, |(_, part)| *part)
}

fn bare(code: ErrorNumber, from: ErrorDomain) -> RemoteError {
    RemoteError {
        code: code.0,
        domain: from.0,
        level: ErrorLevel::ERROR.0,
        ..RemoteError::default()
    }
}

/// The form of a message, with `%s` for what is particular.
const fn form(code: ErrorNumber) -> &'static str {
    match code {
        ErrorNumber::INTERNAL_ERROR => "internal error: %s",
        ErrorNumber::NO_SUPPORT => "this function is not supported by the connection driver: %s",
        ErrorNumber::NO_CONNECT => "no connection driver available for %s",
        ErrorNumber::INVALID_ARG => "invalid argument: %s",
        ErrorNumber::OPERATION_FAILED => "operation failed: %s",
        ErrorNumber::NO_NAME => "missing name information",
        ErrorNumber::XML_ERROR => "XML error: %s",
        ErrorNumber::NO_DOMAIN => "Domain not found: %s",
        ErrorNumber::NO_NETWORK => "Network not found: %s",
        ErrorNumber::NO_STORAGE_POOL => "Storage pool not found: %s",
        ErrorNumber::NO_STORAGE_VOL => "Storage volume not found: %s",
        ErrorNumber::OPERATION_INVALID => "Requested operation is not valid: %s",
        ErrorNumber::CONFIG_UNSUPPORTED => "unsupported configuration: %s",
        ErrorNumber::NO_DOMAIN_METADATA => "metadata not found: %s",
        ErrorNumber::STORAGE_VOL_EXIST => "storage volume '%s' exists already",
        _ => "%s",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use virtsmith_protocol::procedure::find;

    #[test]
    fn errors_are_worded_as_libvirt_words_them() {
        for (error, message) in [
            (
                invalid(ErrorDomain::QEMU, "domain is not running"),
                "Requested operation is not valid: domain is not running",
            ),
            (refuse(ErrorNumber::NO_NAME, ErrorDomain::DOMAIN, ""), "missing name information"),
            (
                not_supported(find("DOMAIN_SAVE").unwrap()),
                "this function is not supported by the connection driver: virDomainSave",
            ),
            (unknown_procedure(999), "unknown procedure: 999"),
            (
                check_flags(0x101, 1, ErrorDomain::QEMU, "qemuDomainReset").unwrap_err(),
                "unsupported flags (0x100) in function qemuDomainReset",
            ),
        ] {
            assert_eq!(error.message.as_deref(), Some(message));
            assert_eq!(error.level, 2);
        }
    }
}
