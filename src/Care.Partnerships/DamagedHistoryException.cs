namespace Care.Partnerships;

/// <summary>A history that no sequence of commands could have produced. It is never folded silently.</summary>
public sealed class DamagedHistoryException : Exception
{
    /// <summary>Makes the exception for the event at a place in the history.</summary>
    /// <param name="index">The place of the event, counted from 0.</param>
    /// <param name="message">What does not fit.</param>
    /// <param name="innerException">What the fold itself objected, if anything.</param>
    public DamagedHistoryException(int index, string message, Exception? innerException = null)
        : base(message, innerException) => Index = index;

    /// <summary>The place of the first event that does not fit, counted from 0.</summary>
    public int Index { get; }
}
