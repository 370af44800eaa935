/// The commands of `./roomtone` that need the JVM. Each returns its exit status; what it cannot do it says in one
/// sentence for people.
package io.roomtone.local.command;
