using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

// A request is validated by each call, and nearly always valid: a builder that found nothing is used again.
public sealed partial class ViolationsBuilder
{
    [ThreadStatic]
    private static ViolationsBuilder? _unused;

    private ViolationsBuilder? _next;

    /// <summary>Returns the violations of a value, or null if there are none. Does not allocate for a valid value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The violations, or null.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Violations? Find<T>(T value)
        where T : IValidatable
    {
        // A check can validate a nested value before the validation of its owner ends, so each takes a builder of its own.
        ViolationsBuilder builder = _unused ?? new();
        _unused = builder._next;
        value.Validate(builder);
        if (builder.Count > 0)
        {
            return builder.Build();
        }

        builder._next = _unused;
        _unused = builder;
        return null;
    }
}
