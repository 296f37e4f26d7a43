namespace Igata.Runtime;

/// <summary>One limit or rule that a value breaks.</summary>
/// <param name="Pointer">Where, as a JSON Pointer such as <c>/item_list/3/rid</c>; empty for the value as a whole.</param>
/// <param name="Rule">Which keyword of the spec, such as <c>maximum</c> or <c>required</c>.</param>
/// <param name="Message">What to change.</param>
/// <param name="Value">What was found, shortened; null for a secret and where there is nothing to show.</param>
public sealed record Violation(string Pointer, string Rule, string Message, string? Value)
{
    /// <summary>All of it in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{(Pointer.Length == 0 ? "The request" : Pointer)} {Message}{(Value is null ? "" : $", found {Value}")} ({Rule}).";
}
