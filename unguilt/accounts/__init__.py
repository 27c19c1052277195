"""Guest, sign up, sign in, unlock, recover, leave: who opens which vault."""
