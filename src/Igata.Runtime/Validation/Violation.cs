namespace Igata.Runtime;

/// <summary>One limit or rule that a value breaks.</summary>
public sealed record Violation
{
    /// <summary>A limit or rule that a value breaks.</summary>
    /// <param name="pointer">Where, as a JSON Pointer; empty for the value as a whole.</param>
    /// <param name="rule">Which keyword of the spec.</param>
    /// <param name="message">What to change.</param>
    /// <param name="value">What was found, shortened; null for a secret and where there is nothing to show.</param>
    public Violation(string pointer, string rule, string message, string? value)
    {
        Pointer = pointer;
        Rule = rule;
        Message = message;
        Value = value;
    }

    /// <summary>Where, as a JSON Pointer such as <c>/item_list/3/rid</c>; empty for the value as a whole.</summary>
    public string Pointer { get; init; }

    /// <summary>Which keyword of the spec, such as <c>maximum</c> or <c>required</c>.</summary>
    public string Rule { get; init; }

    /// <summary>What to change.</summary>
    public string Message { get; init; }

    /// <summary>What was found, shortened; null for a secret and where there is nothing to show.</summary>
    public string? Value { get; init; }

    /// <summary>All of it in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{(Pointer.Length == 0 ? "The request" : Pointer)} {Message}{(Value is null ? "" : $", found {Value}")} ({Rule}).";
}
