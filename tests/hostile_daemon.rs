//! Daemons that do what none should: whatever it is, the client says so in time,
//! and keeps nothing of it.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "support/fake_daemon.rs"]
mod fake_daemon;
#[path = "support/misdeeds.rs"]
mod misdeeds;
mod support;

use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::thread::sleep;
use std::time::Duration;

use support::{Traces, forget_peak, peak, wait_for};
use tokio::io::AsyncWriteExt as _;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use virtsmith::rpc::protocol::frame::{Header, MessageType, Status};
use virtsmith::rpc::protocol::remote::auth::AuthListArgs;
use virtsmith::rpc::protocol::remote::connect::{
    ConnectCloseArgs, ConnectGetHostnameArgs, ConnectOpenArgs,
};
use virtsmith::rpc::protocol::remote::domain_cpu::DomainGetSchedulerParametersArgs;
use virtsmith::rpc::protocol::remote::domain_device::DomainOpenGraphicsFdArgs;
use virtsmith::rpc::protocol::remote::events::DomainEventCallbackLifecycleMsg;
use virtsmith::rpc::protocol::remote::storage_vol::{StorageVolDownloadArgs, StorageVolUploadArgs};
use virtsmith::rpc::protocol::{Procedure as _, Program};
use virtsmith::rpc::{Connection, Error, ErrorKind, Heard, KeepaliveSetting, Options, Uri};

use fake_daemon::{Act, FakeDaemon, Peer, Raw, Script, frame};
use misdeeds::{BREAKS, DISTURBS, ENDS, Row, Says, hole};

/// Everything that can be waited for.
#[derive(Clone, Copy, Debug)]
enum Wait {
    Authentication,
    Opening,
    Call,
    CallForDescriptors,
    Events,
    OpeningStream,
    Reading,
    Writing,
    Finishing,
    Closing,
    /// An answer with typed parameters.
    Parameters,
}

/// What a connection can be waiting for when it ends.
const WAITS: [Wait; 10] = [
    Wait::Authentication,
    Wait::Opening,
    Wait::Call,
    Wait::CallForDescriptors,
    Wait::Events,
    Wait::OpeningStream,
    Wait::Reading,
    Wait::Writing,
    Wait::Finishing,
    Wait::Closing,
];

impl Wait {
    /// The call that sets the daemon off, and whether it is answered first.
    fn trigger(self) -> (i32, bool) {
        match self {
            Self::Authentication => (AuthListArgs::INFO.number, false),
            Self::Opening => (ConnectOpenArgs::INFO.number, false),
            Self::Call => (ConnectGetHostnameArgs::INFO.number, false),
            Self::CallForDescriptors => (DomainOpenGraphicsFdArgs::INFO.number, false),
            Self::Events => (ConnectGetHostnameArgs::INFO.number, true),
            Self::OpeningStream => (StorageVolDownloadArgs::INFO.number, false),
            Self::Reading => (StorageVolDownloadArgs::INFO.number, true),
            Self::Writing | Self::Finishing => (StorageVolUploadArgs::INFO.number, true),
            Self::Closing => (ConnectCloseArgs::INFO.number, false),
            Self::Parameters => (DomainGetSchedulerParametersArgs::INFO.number, false),
        }
    }

    /// Waits; gives the connection too, for those who want to see it at work.
    async fn wait(self, uri: &Uri, options: &Options) -> Result<Connection, Error> {
        let connection = Connection::open(uri, options).await?;
        match self {
            Self::Authentication | Self::Opening => {}
            Self::Call => {
                hostname(&connection).await?;
            }
            Self::CallForDescriptors => {
                let args = DomainOpenGraphicsFdArgs::default();
                let ((), files) = connection.call_with_descriptors(&args, Vec::new()).await?;
                assert!(files.len() <= 32);
            }
            Self::Events => {
                let mut events = connection.listen::<DomainEventCallbackLifecycleMsg>();
                events.only(1);
                hostname(&connection).await?;
                while let Some(Heard::Event(_) | Heard::Lost(_)) = events.next().await? {}
            }
            Self::OpeningStream => {
                connection.open_stream(&StorageVolDownloadArgs::default()).await?;
            }
            Self::Reading => {
                let args = StorageVolDownloadArgs::default();
                let ((), mut stream) = connection.open_stream(&args).await?;
                while stream.next().await?.is_some() {}
            }
            Self::Writing => {
                let args = StorageVolUploadArgs::default();
                let ((), mut stream) = connection.open_stream(&args).await?;
                loop {
                    stream.write_all(&[7; 1 << 16]).await.map_err(rpc_error)?;
                }
            }
            Self::Finishing => {
                let args = StorageVolUploadArgs::default();
                let ((), stream) = connection.open_stream(&args).await?;
                stream.finish().await?;
            }
            Self::Closing => connection.close().await?,
            Self::Parameters => {
                connection.call(&DomainGetSchedulerParametersArgs::default()).await?;
            }
        }
        Ok(connection)
    }
}

async fn hostname(connection: &Connection) -> Result<String, Error> {
    connection.call(&ConnectGetHostnameArgs {}).await.map(|ret| ret.hostname)
}

fn rpc_error(error: io::Error) -> Error {
    *error.into_inner().expect("it has a cause").downcast().expect("it is ours")
}

#[test]
fn whatever_ends_a_connection_is_said_to_whoever_waits() {
    let stage = Stage::new();
    for Row { name, act, says } in ENDS {
        for wait in WAITS {
            stage.play(name, &[wait], act, async |wait, uri, options| {
                let error = wait.wait(&uri, &options).await.expect_err("it has ended");
                assert_says(&error, says);
            });
        }
    }
}

#[test]
fn an_error_that_cannot_be_read_is_said_to_be_malformed() {
    /// Where the client waits for a reply it is one, else the end of a stream.
    fn say(peer: &mut Peer, payload: &[u8]) -> io::Result<()> {
        let reply = if peer.replied { peer.stream() } else { peer.reply() };
        peer.say(Header { status: Status::Error, ..reply }, &Raw(payload))
    }
    let broken: [(&str, Act); 5] = [
        ("an error without content", |peer| say(peer, &[])),
        ("an error of zeros without end", |peer| say(peer, &[0; 4096])),
        ("an error that ends early", |peer| say(peer, &[0, 0, 0, 1])),
        ("an error of 4 GiB", |peer| say(peer, &[[0; 4], [0; 4], [0, 0, 0, 1], [255; 4]].concat())),
        ("an error that is no text", |peer| {
            let message = [0, 0, 0, 1, 0, 0, 0, 4, 0xff, 0xfe, 0xff, 0xfe];
            say(peer, &[&[0; 8], &message[..], &[0; 64]].concat())
        }),
    ];
    let stage = Stage::new();
    for (name, act) in broken {
        for wait in WAITS.into_iter().filter(|wait| !matches!(wait, Wait::Events)) {
            stage.play(name, &[wait], act, async |wait, uri, options| {
                let error = wait.wait(&uri, &options).await.expect_err("it has ended");
                assert_says(&error, (BREAKS, "an error reply is malformed: malformed message"));
            });
        }
    }
}

#[test]
fn a_daemon_that_falls_silent_is_found_whatever_is_waited_for() {
    Stage::new().play(
        "silence",
        &WAITS,
        |_| Ok(()),
        async |wait, uri, options| {
            let error = wait.wait(&uri, &options).await.expect_err("it is silent");
            let says = match wait {
                // A daemon that was not asked for keepalive need not answer pings.
                Wait::Authentication => {
                    (ErrorKind::Timeout, "the daemon did not answer AUTH_LIST within")
                }
                _ => (
                    ErrorKind::Disconnected,
                    "the daemon is dead: it answers no keepalive messages",
                ),
            };
            assert_says(&error, says);
        },
    );
}

#[test]
fn a_daemon_that_never_comes_to_an_end_is_given_up() {
    let acts: [(&str, Act); 3] = [
        ("nothing but answers to pings", |peer| {
            loop {
                let heard = peer.hear()?;
                if heard.header.program == Program::Keepalive.number() {
                    peer.answer(&heard)?;
                }
            }
        }),
        ("a byte now and then", |peer| {
            frame(peer.reply(), &Raw(&[7; 4096])).into_iter().try_for_each(|byte| {
                sleep(Duration::from_millis(20));
                peer.raw(&[byte])
            })
        }),
        ("events without end", |peer| {
            let event = frame(peer.event(7), &Raw(&[7; 4096]));
            peer.flood(&event)
        }),
    ];
    // Who reads, writes or listens waits for as long as there may be more.
    let endless = |wait: &Wait| matches!(wait, Wait::Reading | Wait::Writing | Wait::Events);
    let waits: Vec<_> = WAITS.into_iter().filter(|wait| !endless(wait)).collect();
    let stage = Stage::new();
    for (name, act) in acts {
        stage.play(name, &waits, act, async |wait, uri, options| {
            let error = wait.wait(&uri, &options).await.expect_err("it does not answer");
            assert_says(&error, (ErrorKind::Timeout, "the daemon did not answer"));
        });
    }
}

#[test]
fn what_nobody_asked_for_disturbs_nobody() {
    let stage = Stage::new();
    for (name, act) in DISTURBS {
        for wait in [Wait::Opening, Wait::Call, Wait::OpeningStream, Wait::Finishing, Wait::Closing]
        {
            stage.play_on(name, &[wait], act, async |wait, uri, options| {
                wait.wait(&uri, &options).await.expect("the daemon goes on");
            });
        }
    }
}

#[test]
fn a_stream_whose_call_is_not_answered_is_given_up_when_it_is_large() {
    let floods: [(&str, Act); 3] = [
        ("data", |peer| peer.flood(&frame(peer.stream(), &Raw(&[7; 262_120])))),
        ("a byte at a time", |peer| peer.flood(&frame(peer.stream(), &Raw(&[7])))),
        ("holes", |peer| peer.flood(&hole(peer, 1))),
    ];
    let stage = Stage::new();
    for (name, act) in floods {
        stage.play(name, &[Wait::OpeningStream], act, async |wait, uri, mut options| {
            // It takes a while to be too much.
            options.call_timeout = Some(LIMIT);
            let error = wait.wait(&uri, &options).await.expect_err("there is no reply");
            assert_says(&error, (BREAKS, "it sends a stream's data without end and no reply to"));
        });
    }
}

#[test]
fn a_stream_that_nobody_reads_takes_little_memory() {
    let floods: [(&str, Act); 5] = [
        ("data", |peer| peer.flood(&frame(peer.stream(), &Raw(&[7; 262_120])))),
        ("a byte at a time", |peer| peer.flood(&frame(peer.stream(), &Raw(&[7])))),
        ("holes", |peer| peer.flood(&hole(peer, i64::MAX))),
        ("a byte at a time between events", |peer| {
            let event = frame(peer.event(7), &Raw(&[7; 60_000]));
            let byte = frame(peer.stream(), &Raw(&[7]));
            peer.flood(&[event, byte].concat())
        }),
        ("a byte at a time between large events", |peer| {
            let (event, byte) = (peer.event(7), frame(peer.stream(), &Raw(&[7])));
            // As many as would be kept are far too many.
            (0..100).try_for_each(|_| {
                peer.say_zeros(event, 4 << 20)?;
                peer.raw(&byte)
            })
        }),
    ];
    let stage = Stage::new();
    for (name, act) in floods {
        stage.play(name, &[Wait::Reading], act, async |_, uri, options| {
            let connection = Connection::open(&uri, &options).await.unwrap();
            let args = StorageVolDownloadArgs::default();
            let ((), mut stream) = connection.open_stream(&args).await.unwrap();
            // Until nothing changes any more.
            tokio::time::sleep(Duration::from_secs(1)).await;
            assert!(stream.next().await.unwrap().is_some());
            assert_eq!(hostname(&connection).await.unwrap(), "fake");
        });
    }
}

#[test]
fn an_answer_whose_counts_are_absurd_fails_that_call_only() {
    let payloads: [(&str, Act); 5] = [
        ("four thousand million", |peer| peer.say(peer.reply(), &Raw(&[255; 4]))),
        ("as many as may be", |peer| peer.say(peer.reply(), &Raw(&[0, 0, 0, 16]))),
        ("an unknown type", |peer| peer.say(peer.reply(), &Raw(&params(1, 99, &[])))),
        ("a string of 4 GiB", |peer| peer.say(peer.reply(), &Raw(&params(1, 7, &[255; 4])))),
        ("more than there are", |peer| peer.say(peer.reply(), &Raw(&params(2, 1, &[0; 4])))),
    ];
    let stage = Stage::new();
    for (name, act) in payloads {
        stage.play(name, &[Wait::Parameters], act, async |_, uri, options| {
            let connection = Connection::open(&uri, &options).await.unwrap();
            let args = DomainGetSchedulerParametersArgs::default();
            let error = connection.call(&args).await.expect_err("it cannot be decoded");
            let what = "cannot read the answer to remote.DOMAIN_GET_SCHEDULER_PARAMETERS";
            assert_says(&error, (BREAKS, what));
            assert!(timeout(Duration::from_millis(50), connection.closed()).await.is_err());
        });
    }
}

/// So many parameters, of which there is one.
fn params(count: u8, kind: u8, value: &[u8]) -> Vec<u8> {
    [&[0, 0, 0, count, 0, 0, 0, 4], &b"name"[..], &[0, 0, 0, kind], value].concat()
}

#[test]
fn descriptors_that_nobody_asked_for_are_closed() {
    let stage = Stage::new();
    let flood: Act = |peer| {
        // The bytes that they come with are events.
        let event = frame(peer.event(7), &());
        loop {
            event.iter().try_for_each(|&byte| peer.descriptors(200, byte))?;
        }
    };
    stage.play("a flood", &[Wait::CallForDescriptors], flood, async |wait, uri, options| {
        let error = wait.wait(&uri, &options).await.expect_err("they are too many");
        assert_says(&error, (BREAKS, "it sends file descriptors unasked"));
    });
    let some: Act = |peer| {
        let event = frame(peer.event(7), &());
        (0..5).try_for_each(|_| event.iter().try_for_each(|&byte| peer.descriptors(200, byte)))
    };
    stage.play_on("some", &[Wait::Call], some, async |wait, uri, options| {
        // Each makes for a short read, after which more is not looked for before
        // something new comes in.
        if let Err(error) = wait.wait(&uri, &options).await {
            assert_says(&error, (ErrorKind::Timeout, "the daemon did not answer"));
        }
    });
    let more: Act = |peer| {
        let header = Header { message_type: MessageType::ReplyWithFds, ..peer.reply() };
        let reply = frame(header, &1_u32);
        peer.raw(&reply)?;
        peer.descriptors(3, 0)
    };
    stage.play("more than said", &[Wait::CallForDescriptors], more, async |_, uri, options| {
        let connection = Connection::open(&uri, &options).await.unwrap();
        let args = DomainOpenGraphicsFdArgs::default();
        // That the others are closed is seen when nothing is left behind.
        let ((), files) = connection.call_with_descriptors(&args, Vec::new()).await.unwrap();
        assert_eq!(files.len(), 1);
    });
}

#[test]
fn what_comes_after_the_leave_is_not_heard() {
    let act: Act = |peer| {
        peer.say(peer.reply(), &())?;
        peer.flood(b"?")
    };
    let stage = Stage::new();
    stage.play("bytes after the end", &[Wait::Closing], act, async |_, uri, options| {
        let connection = Connection::open(&uri, &options).await.unwrap();
        connection.close().await.expect("it was confirmed");
        let error = hostname(&connection).await.expect_err("it is closed");
        // They may come in along with the confirmation.
        assert!(matches!(error.kind(), ErrorKind::Disconnected | BREAKS), "{error}");
    });
}

#[test]
fn a_connection_that_has_ended_keeps_nothing_while_it_is_held() {
    let act: Act = |peer| {
        let event = peer.event(7);
        peer.say_zeros(event, 16 << 20)?;
        // Descriptors that belong to no reply yet, and most of a frame.
        (0..60).try_for_each(|_| peer.descriptors(1, 0)).or(Ok(()))
    };
    let stage = Stage::new();
    stage.play(
        "a frame without length",
        &[Wait::CallForDescriptors],
        act,
        async |_, uri, options| {
            let before = Traces::now().files;
            let connection = Connection::open(&uri, &options).await.unwrap();
            let args = DomainOpenGraphicsFdArgs::default();
            let error = connection.call_with_descriptors(&args, Vec::new()).await.unwrap_err();
            assert_eq!(error.kind(), BREAKS, "{error}");
            // The two ends of the connection, of which the driver has let go of its own.
            wait_for("end of the driver", || match Traces::now().files - before {
                files if files <= 3 => Ok(()),
                files => Err(format!("{files} files are open")),
            });
            drop(connection);
        },
    );
}

#[track_caller]
fn assert_says(error: &Error, (kind, text): Says) {
    assert_eq!(error.kind(), kind, "{error}");
    assert!(error.to_string().contains(text), "{error}");
}

/// More than any row takes.
const LIMIT: Duration = Duration::from_secs(30);

/// More memory than this may nothing take.
const MEMORY: usize = 64 << 20;

/// Where daemons and clients meet, one scene at a time; afterwards it is as it
/// was before.
struct Stage {
    runtime: Runtime,
    // An honest daemon beside it, and its client.
    neighbour: Connection,
    _neighbours: FakeDaemon,
    _alone: MutexGuard<'static, ()>,
}

impl Stage {
    fn new() -> Self {
        /// What a test leaves is found only when there is one at a time.
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let honest = FakeDaemon::honest();
        let (uri, options) = (honest.uri(), Options::default());
        let neighbour = runtime.block_on(Connection::open(&uri, &options)).unwrap();
        Self { runtime, neighbour, _neighbours: honest, _alone: alone }
    }

    /// Lets clients wait, each for something else, for daemons that act and then
    /// say nothing more.
    fn play(&self, name: &str, waits: &[Wait], act: Act, client: impl AsyncFn(Wait, Uri, Options)) {
        self.scene(name, waits, act, false, client);
    }

    /// The same, but the daemons go on.
    fn play_on(
        &self,
        name: &str,
        waits: &[Wait],
        act: Act,
        client: impl AsyncFn(Wait, Uri, Options),
    ) {
        self.scene(name, waits, act, true, client);
    }

    fn scene(
        &self,
        name: &str,
        waits: &[Wait],
        act: Act,
        goes_on: bool,
        client: impl AsyncFn(Wait, Uri, Options),
    ) {
        let name = format!("{name}, {waits:?}");
        let before = Traces::now();
        forget_peak();
        let start = |&wait: &Wait| {
            let (trigger, replies) = wait.trigger();
            (wait, FakeDaemon::start(Script { trigger, replies, act, goes_on }))
        };
        let daemons: Vec<_> = waits.iter().map(start).collect();
        self.runtime.block_on(async {
            let meet = async |(wait, daemon): &(Wait, FakeDaemon)| {
                let ended = timeout(LIMIT, client(*wait, daemon.uri(), hasty())).await;
                ended.unwrap_or_else(|_| panic!("{name}: no end of {wait:?}"));
            };
            at_once(daemons.iter().map(meet).map(Box::pin).collect()).await;
            assert_eq!(hostname(&self.neighbour).await.unwrap(), "fake", "{name}");
        });
        let grown = peak().saturating_sub(before.memory);
        println!("{name}: {} MiB more at most", grown >> 20);
        assert!(grown < MEMORY, "{name}: {} MiB more", grown >> 20);
        // The neighbour's driver lives on.
        wait_for("end of the tasks", || match self.runtime.metrics().num_alive_tasks() {
            1 => Ok(()),
            tasks => Err(format!("{name}: {tasks} are alive")),
        });
        drop(daemons);
        wait_for("end of the sockets", || match Traces::now().files {
            files if files == before.files => Ok(()),
            files => Err(format!("{name}: {} files were open, {files} are", before.files)),
        });
    }
}

/// Options by which the end is near.
fn hasty() -> Options {
    let mut options = Options::default();
    options.open_timeout = Duration::from_secs(3);
    options.call_timeout = Some(Duration::from_secs(2));
    let interval = Duration::from_millis(300);
    options.keepalive = Some(KeepaliveSetting { interval, count: 3 });
    options
}

/// Waits for all of them, in one task.
async fn at_once<F: Future<Output = ()> + Unpin>(mut futures: Vec<F>) {
    poll_fn(|cx| {
        futures.retain_mut(|future| pin!(future).poll(cx).is_pending());
        if futures.is_empty() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}
