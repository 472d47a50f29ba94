namespace Care.Partnerships.Testing;

/// <summary>
/// What a test expected did not happen. Its message shows the history, the fact and the refusals, one a line.
/// </summary>
/// <remarks>It belongs to no test framework: every framework shows the message of an exception.</remarks>
public sealed class CheckFailedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, and what happened.</param>
    /// <param name="innerException">What was thrown instead of an answer, if anything.</param>
    public CheckFailedException(string message, Exception? innerException = null) : base(message, innerException) { }
}
