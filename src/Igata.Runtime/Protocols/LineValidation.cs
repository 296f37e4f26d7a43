using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Protocols;

/// <summary>Validates the lines of a request one by one, because they are never together in memory.</summary>
internal static class LineValidation
{
    /// <exception cref="InvalidRequestException">The line violates a limit or rule of the spec.</exception>
    public static void Check<T>(string operation, T line)
    {
        if (line is IValidatable validatable && !validatable.IsValid())
        {
            var violations = new ViolationsBuilder();
            validatable.Validate(violations);
            throw new InvalidRequestException(operation, violations.Build());
        }
    }
}
