using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

// A request is validated by each call, so the builders of a thread are used again.
public sealed partial class ViolationsBuilder
{
    [ThreadStatic]
    private static ViolationsBuilder? _spare;

    // A check can validate a nested value before the validation of its owner ends, so that one needs another builder.
    private ViolationsBuilder? _inner;
    private bool _isUsed;

    /// <summary>Returns the violations of a value, or null if there are none. Does not allocate for a valid value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The violations, or null.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Violations? Find<T>(T value)
        where T : IValidatable
    {
        ViolationsBuilder builder = _spare ??= new();
        while (builder._isUsed)
        {
            builder = builder._inner ??= new();
        }

        builder._isUsed = true;
        try
        {
            value.Validate(builder);
        }
        catch
        {
            // The location that it was at is not the start of the next validation.
            _spare = null;
            throw;
        }

        builder._isUsed = false;
        return builder.Count == 0 ? null : builder.TakeViolations();
    }

    private Violations TakeViolations()
    {
        Violations violations = Build();
        _violations!.Clear();
        return violations;
    }
}
