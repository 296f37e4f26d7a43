using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

// A request is validated by each call, so the builders of a thread are used again.
public sealed partial class ViolationsBuilder
{
    // A check can validate a nested value before the validation of its owner ends, so they are a list. One whose validation throws an exception is
    // not used again: the location that it was at is not the start of the next validation.
    [ThreadStatic]
    private static ViolationsBuilder? _spare;

    private ViolationsBuilder? _next;

    /// <summary>Returns the violations of a value, or null if there are none. Does not allocate for a valid value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The violations, or null.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Violations? Find<T>(T value)
        where T : IValidatable
    {
        ViolationsBuilder builder = _spare ?? new();
        _spare = builder._next;
        value.Validate(builder);
        builder._next = _spare;
        _spare = builder;
        return builder.Count == 0 ? null : builder.TakeViolations();
    }

    private Violations TakeViolations()
    {
        Violations violations = Build();
        _violations!.Clear();
        return violations;
    }
}
