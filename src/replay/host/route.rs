//! Which method answers which procedure.

use bytes::Bytes;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::{Procedure, ProcedureInfo, xdr};

use super::refusal::{Reply, refuse};
use super::state::State;

/// Who calls.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caller {
    /// The number of the connection.
    pub(super) client: u32,
    /// The number of the call on it.
    pub(super) serial: u32,
}

/// A procedure and what answers it.
pub(super) struct Route {
    pub(super) procedure: &'static ProcedureInfo,
    pub(super) answer: fn(&mut State, Caller, &Bytes) -> Reply<Bytes>,
}

/// Every procedure that a host answers.
const ROUTES: [&[Route]; 15] = [
    super::connect::ROUTES,
    super::node::ROUTES,
    super::register::ROUTES,
    super::domain::define::ROUTES,
    super::domain::life::ROUTES,
    super::domain::list::ROUTES,
    super::domain::metadata::ROUTES,
    super::domain::query::ROUTES,
    super::network::ROUTES,
    super::network::list::ROUTES,
    super::pool::define::ROUTES,
    super::pool::life::ROUTES,
    super::pool::list::ROUTES,
    super::volume::ROUTES,
    super::volume::content::ROUTES,
];

/// The route of a procedure, if there is one.
pub(super) fn find(procedure: &ProcedureInfo) -> Option<&'static Route> {
    let mut routes = ROUTES.iter().copied().flatten();
    routes.find(|route| {
        (route.procedure.program, route.procedure.number) == (procedure.program, procedure.number)
    })
}

/// Lists the answers to procedures: the arguments' type, then a closure of the
/// arguments, the state and, where it matters, the caller.
macro_rules! routes {
    ($($args:ty => |$value:pat_param, $state:ident $(, $caller:ident)?| $body:expr;)*) => {
        /// The procedures that are answered here.
        pub(in $crate::replay::host) const ROUTES: &[$crate::replay::host::route::Route] = &[$(
            $crate::replay::host::route::Route {
                procedure: <$args as virtsmith_protocol::Procedure>::INFO,
                answer: |state, caller, payload| {
                    $crate::replay::host::route::respond::<$args>(payload, |$value| {
                        let $state = state;
                        $(let $caller = caller;)?
                        let _ = caller;
                        $body
                    })
                },
            },
        )*];
    };
}
pub(super) use routes;

/// Reads the arguments, has them answered, and writes the result.
pub(super) fn respond<P: Procedure>(
    payload: &Bytes,
    answer: impl FnOnce(P) -> Reply<P::Ret>,
) -> Reply<Bytes> {
    let unable = |what| {
        let message = format!("Unable to {what} message payload");
        refuse(ErrorNumber::RPC, ErrorDomain::RPC, message)
    };
    let args = xdr::decode(payload).map_err(|_| unable("decode"))?;
    xdr::encode(&answer(args)?).map_err(|_| unable("encode"))
}
