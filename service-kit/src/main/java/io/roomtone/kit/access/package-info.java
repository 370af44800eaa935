/// Who may do what. Every resource method says who it is for ([Needs], [ForNodes], [ForAnyone]); one that
/// says nothing is closed to all. Permission is checked before the method runs, and a refusal leaves an
/// audit event; scope (which sites and nodes) is the resource's to apply ([InScope], [OutOfScope]), since only
/// it knows where a thing is: outside of it things do not exist (404).
package io.roomtone.kit.access;
