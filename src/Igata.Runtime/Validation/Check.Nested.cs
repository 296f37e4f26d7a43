namespace Igata.Runtime.CompilerServices;

public static partial class Check
{
    /// <summary>Whether a nested value is there and keeps its own rules.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The answer.</returns>
    public static bool Nested<T>(T? value)
        where T : IValidatable => value is not null && value.IsValid();

    /// <summary>Whether all items keep their rules.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="values">The items.</param>
    /// <returns>The answer.</returns>
    public static bool All<T>(EquatableList<T> values)
        where T : IValidatable => All(values.AsSpan());

    /// <summary>Whether all items keep their rules.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="values">The items.</param>
    /// <returns>The answer.</returns>
    public static bool All<T>(EquatableSet<T> values)
        where T : IValidatable => All(values.AsSpan());

    /// <summary>Whether all values of a map keep their rules.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="values">The map.</param>
    /// <returns>The answer.</returns>
    public static bool All<T>(EquatableMap<T> values)
        where T : IValidatable
    {
        foreach (KeyValuePair<string, T> member in values.AsSpan())
        {
            if (!Nested(member.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value that may be false keeps its rules.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value or false.</param>
    /// <returns>The answer.</returns>
    public static bool All<T>(OrFalse<T> value)
        where T : IValidatable => !value.HasValue || Nested(value.Value);

    private static bool All<T>(ReadOnlySpan<T> values)
        where T : IValidatable
    {
        foreach (T value in values)
        {
            if (!Nested(value))
            {
                return false;
            }
        }

        return true;
    }
}
