namespace Care.Partnerships;

/// <summary>Between refusals and <see cref="Result{T}"/>, the type that hosts know.</summary>
public static class Results
{
    /// <summary>
    /// Refusals as a result: a phase refusal is a <see cref="ResultStatus.Conflict"/>, an actor refusal <see cref="ResultStatus.Forbidden"/>,
    /// all others are <see cref="ResultStatus.Invalid"/> with code and field of each.
    /// </summary>
    /// <exception cref="ArgumentException">There is no refusal.</exception>
    public static Result<T> Refused<T>(IReadOnlyList<Refusal> refusals)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        if (refusals.Count == 0) throw new ArgumentException("A refused result needs a refusal.", nameof(refusals));
        return refusals[0].Kind switch
        {
            RefusalKind.Phase => Result<T>.Conflict(refusals[0].ToString()),
            RefusalKind.Actor => Result<T>.Forbidden(refusals[0].ToString()),
            RefusalKind.Rule  => Result<T>.Invalid(refusals.Select(r => new ValidationError(r.Field, r.Message, r.Code, ValidationSeverity.Error))),
        };
    }

    /// <summary>The value of a result that is known to have one.</summary>
    /// <exception cref="InvalidOperationException">The result has no value; the message holds every refusal.</exception>
    public static T Required<T>(this Result<T> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.IsSuccess
            ? result.Value
            : throw new InvalidOperationException(string.Join(' ', [.. result.Errors, .. result.ValidationErrors.Select(e => $"{e.ErrorCode}: {e.ErrorMessage}")]));
    }
}
