using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Protocols;

/// <summary>Validates the lines of a request one by one, because they are never together in memory.</summary>
internal static class LineValidation
{
    /// <exception cref="InvalidRequestException">The line violates a limit or rule of the spec.</exception>
    public static void Check<T>(string operation, T line, LineFormat<T> format)
    {
        if (format.Check is { } check)
        {
            var violations = new ViolationsBuilder();
            check(line, violations);
            if (violations.Count > 0)
            {
                throw new InvalidRequestException(operation, violations.Build());
            }
        }

        if (line is IValidatable validatable && ViolationsBuilder.Find(validatable) is { } own)
        {
            throw new InvalidRequestException(operation, own);
        }
    }
}
