package io.roomtone.upload.transfer;

/// The library does not give out a file. The message says to a person what is wrong and what to do
/// about it.
final class SourceException extends RuntimeException {
    private final boolean lasting;

    /// @param lasting whether another try is pointless
    SourceException(String message, boolean lasting, Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    boolean lasting() {
        return lasting;
    }
}
