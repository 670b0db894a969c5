//! The one table of reasons why recording was given up.

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident $key:literal $text:literal;)*) => {
        /// Why a recording was given up.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Abort { $($(#[$doc])* $name),* }

        impl Abort {
            /// Every reason.
            pub const ALL: &[Abort] = &[$(Abort::$name),*];
            /// Short name, for counters and events.
            pub const fn key(self) -> &'static str { match self { $(Abort::$name => $key),* } }
            /// Name of its counter.
            pub const fn counter(self) -> &'static str { match self { $(Abort::$name => concat!("aborts.", $key)),* } }
            /// A sentence for people.
            pub const fn text(self) -> &'static str { match self { $(Abort::$name => $text),* } }
        }
    };
}

reasons! {
    /// An operation that is not recorded.
    Unsupported "unsupported" "an operation that traces do not cover";
    /// Too many instructions.
    TooLong "too_long" "the trace grew too long";
    /// Too many snapshots of too many slots.
    TooManySlots "too_many_slots" "the inlined frames need too many registers";
    /// An inner loop that has a trace, or ran too often to unroll.
    InnerLoop "inner_loop" "an inner loop repeats inside the outer one";
    /// The loop was left while it was recorded.
    LeftLoop "left_loop" "the loop ended while it was being recorded";
    /// The root frame returned while a loop was recorded.
    Returned "returned" "the function returned while its loop was being recorded";
    /// An exception was raised.
    Exception "exception" "an exception was raised";
    /// A variable has another type at the end of the loop than at its start.
    UnstableTypes "unstable_types" "a variable changes its type from one iteration to the next";
    /// A guard that can never hold.
    AlwaysFails "always_fails" "an assumption contradicts itself";
    /// Code ran that the recorder did not see.
    LostTrack "lost_track" "execution went on elsewhere";
    /// Recursion deeper than is unrolled.
    Recursion "recursion" "recursive calls nest too deep";
    /// The back end refused.
    BackEnd "back_end" "the back end could not compile it";
    /// A watched assumption changed while recording.
    Invalidated "invalidated" "something taken for granted changed during recording";
    /// A generator switched frames.
    Generator "generator" "a generator was resumed or suspended";
    /// Compiled code does not look for the end of objects.
    Finalizer "finalizer" "an object with a finalizer went out of use";
}

/// The result of recording one step.
pub type Recorded<T = ()> = Result<T, Abort>;
