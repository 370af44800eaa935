/// What requests have to hold to in every service: values of the kind that a field has, texts of one line, and edits
/// that say of which version.
package io.roomtone.kit.request;
