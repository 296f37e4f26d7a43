using System.Text;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Errors;

/// <summary>A request that violates limits or rules of its spec. Nothing was sent.</summary>
public sealed class InvalidRequestException : ApiException
{
    private const int MaxListedViolations = 20;

    /// <summary>Creates an exception from the violations of a request.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="violations">The violations.</param>
    public InvalidRequestException(string operation, IReadOnlyList<Violation> violations)
        : base(operation, Describe(operation, violations)) => Violations = violations;

    /// <summary>Gets all violated limits and rules.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    private static string Describe(string operation, IReadOnlyList<Violation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        var text = new StringBuilder($"The request of {operation} is invalid:");
        foreach (Violation violation in violations.Take(MaxListedViolations))
        {
            text.Append('\n').Append("  ").Append(violation);
        }

        if (violations.Count > MaxListedViolations)
        {
            text.Append($"\n  … and {violations.Count - MaxListedViolations} more");
        }

        return text.ToString();
    }
}
