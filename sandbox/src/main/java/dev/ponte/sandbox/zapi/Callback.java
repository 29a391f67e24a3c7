package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A callback to post. */
record Callback(CallbackKind kind, ObjectNode body) {}
