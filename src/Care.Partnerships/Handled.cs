namespace Care.Partnerships;

/// <summary>A command that was handled: the state after it, and what happened.</summary>
/// <param name="State">The state afterwards; the same as before where nothing happened.</param>
/// <param name="Event">What happened, to be stored by the host; null where it was already so.</param>
public sealed record Handled<TState, TEvent>(TState State, TEvent? Event) where TEvent : Event;
