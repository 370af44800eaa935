/// The key pairs that sign grants and node tokens: made at the first start, replaced when they are old. Public
/// halves are published on `roomtone.settings`; an old one stays good there, since a grant lasts until its
/// receipt.
package io.roomtone.job.grant;
