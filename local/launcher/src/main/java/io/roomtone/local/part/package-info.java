/// What each part of a stack is: a process with its settings, or the gateway inside this JVM. Each can be started,
/// stopped and killed any number of times; its data stays in the stack's folder.
package io.roomtone.local.part;
