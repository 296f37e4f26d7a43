namespace Igata.Runtime;

/// <summary>A limit or rule that a value violates.</summary>
public sealed record Violation
{
    /// <summary>Creates a violation.</summary>
    /// <param name="pointer">The location as a JSON Pointer; empty for the value as a whole.</param>
    /// <param name="rule">The keyword of the spec.</param>
    /// <param name="message">The requirement.</param>
    /// <param name="value">The value, truncated; null for a secret and where there is no value to show.</param>
    public Violation(string pointer, string rule, string message, string? value)
    {
        Pointer = pointer;
        Rule = rule;
        Message = message;
        Value = value;
    }

    /// <summary>Gets the location as a JSON Pointer such as <c>/item_list/3/rid</c>; empty for the value as a whole.</summary>
    public string Pointer { get; init; }

    /// <summary>Gets the keyword of the spec, such as <c>maximum</c> or <c>required</c>.</summary>
    public string Rule { get; init; }

    /// <summary>Gets the requirement, such as <c>must not be empty</c>.</summary>
    public string Message { get; init; }

    /// <summary>Gets the value, truncated; null for a secret and where there is no value to show.</summary>
    public string? Value { get; init; }

    /// <summary>Returns the violation as one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{(Pointer.Length == 0 ? "The request" : Pointer)} {Message}{(Value is null ? "" : $", found {Value}")} ({Rule}).";
}
