package io.roomtone.local.command;

import java.util.List;

/// A command of `./roomtone`.
public interface Command {
    /// @param arguments after the command's name
    /// @return exit status
    /// @throws IllegalArgumentException for arguments that make no sense, with a message for people
    /// @throws RuntimeException when it cannot be done, with a message for people
    int run(List<String> arguments);
}
