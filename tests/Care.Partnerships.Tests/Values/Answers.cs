using Ardalis.Result;

namespace Care.Partnerships.Tests.Values;

/// <summary>What tests say about the answers of factories.</summary>
internal static class Answers
{
    public static void ShouldBeRefused<T>(this Result<T> answer, string code)
    {
        answer.Status.Should().Be(ResultStatus.Invalid);
        answer.ValidationErrors.Should().ContainSingle().Which.ErrorCode.Should().Be(code);
    }

    /// <summary>Each problem by code and field; their texts are those that were read: <c>Expected</c>.</summary>
    public static string[] Problems<T>(this Result<T> answer, string kept)
    {
        var now = string.Concat(answer.ValidationErrors.Select(error =>
            $"{error.ErrorCode} {error.Identifier}: {error.ErrorMessage}\n"));
        now.ShouldBeAsRead(kept);
        return [.. answer.ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")];
    }

    public static string Code<T>(this Result<T> answer) =>
        answer.IsSuccess ? "" : answer.ValidationErrors.Single().ErrorCode;

    public static string Text<T>(this Result<T> answer) => answer.ValidationErrors.Single().ErrorMessage;
}
