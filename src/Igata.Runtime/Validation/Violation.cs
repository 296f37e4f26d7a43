namespace Igata.Runtime.Validation;

/// <summary>A limit or rule that a value violates.</summary>
/// <param name="Pointer">The location, as a JSON Pointer such as <c>/item_list/3/rid</c>; empty for the value as a whole.</param>
/// <param name="Rule">The keyword of the spec, such as <c>maximum</c> or <c>required</c>.</param>
/// <param name="Message">The requirement that is not satisfied.</param>
/// <param name="Value">The truncated value; null for a secret, or if there is no value to show.</param>
public sealed record Violation(string Pointer, string Rule, string Message, string? Value)
{
    /// <summary>Returns the violation as one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{(Pointer.Length == 0 ? "The request" : Pointer)} {Message}{(Value is null ? "" : $", found {Value}")} ({Rule}).";
}
