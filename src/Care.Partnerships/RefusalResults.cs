namespace Care.Partnerships;

/// <summary>Between refusals and <see cref="Result{T}"/>, the type that hosts know.</summary>
public static class RefusalResults
{
    /// <summary>
    /// Refusals as a result. The status says which kind comes first: a phase refusal is a
    /// <see cref="ResultStatus.Conflict"/>, an actor
    /// refusal <see cref="ResultStatus.Forbidden"/>, all others are <see cref="ResultStatus.Invalid"/>. Whatever the
    /// kind,
    /// <c>ValidationErrors</c> holds each refusal with its code, field and message.
    /// </summary>
    /// <exception cref="ArgumentException">There is no refusal.</exception>
    public static Result<T> As<T>(this IReadOnlyList<Refusal> refusals)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        if (refusals.Count == 0) throw new ArgumentException("A refused result needs a refusal.", nameof(refusals));
        return new RefusedResult<T>(refusals);
    }

    /// <summary>
    /// The refusals of a result, as they were made; empty where it has a value, or where its errors come from
    /// elsewhere.
    /// </summary>
    public static ValueList<Refusal> Refusals<T>(this Result<T> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.ValidationErrors.OfType<RefusalError>().Select(error => error.Refusal).ToValueList();
    }

    /// <summary>The same failure as a result of another type.</summary>
    internal static Result<TOther> Refused<T, TOther>(this Result<T> result) => result.Refusals().As<TOther>();

    /// <summary>The value of a result that is known to have one.</summary>
    /// <exception cref="InvalidOperationException">The result has no value; the message holds every
    /// refusal.</exception>
    public static T Required<T>(this Result<T> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.IsSuccess) return result.Value;
        var told = result.ValidationErrors.Select(error => error is RefusalError refused
            ? refused.Refusal.ToString() : $"{error.ErrorCode}: {error.ErrorMessage}").ToArray();
        throw new InvalidOperationException(string.Join('\n', told.Length > 0 ? told : result.Errors));
    }

    // The status is the library's own to set, whatever kind of refusal it is.
    private sealed class RefusedResult<T> : Result<T>
    {
        public RefusedResult(IReadOnlyList<Refusal> refusals) : base(StatusOf(refusals[0].Kind))
        {
            ValidationErrors = [.. refusals.Select(refusal => new RefusalError(refusal))];
            if (Status is not ResultStatus.Invalid) Errors = [.. refusals.Select(refusal => refusal.ToString())];
        }

        private static ResultStatus StatusOf(RefusalKind kind) => kind switch
        {
            RefusalKind.Phase => ResultStatus.Conflict,
            RefusalKind.Actor => ResultStatus.Forbidden,
            RefusalKind.Rule  => ResultStatus.Invalid,
        };
    }

    // Carries the refusal along. After a map, Ardalis.Result keeps these errors only where the result is Invalid.
    private sealed class RefusalError(Refusal refusal)
        : ValidationError(refusal.Field, refusal.Message, refusal.Code, ValidationSeverity.Error)
    {
        public Refusal Refusal => refusal;
    }
}
