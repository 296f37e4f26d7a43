namespace Igata.Runtime.Validation;

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

    /// <summary>Determines whether every item satisfies a condition.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="values">The items.</param>
    /// <param name="isValid">The condition.</param>
    /// <returns>True if all of them satisfy it.</returns>
    public static bool Each<T>(EquatableList<T> values, Func<T, bool> isValid)
    {
        ArgumentNullException.ThrowIfNull(isValid);
        foreach (T value in values.AsSpan())
        {
            if (!isValid(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether every item satisfies a condition.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="values">The items.</param>
    /// <param name="isValid">The condition.</param>
    /// <returns>True if all of them satisfy it.</returns>
    public static bool Each<T>(EquatableSet<T> values, Func<T, bool> isValid)
    {
        ArgumentNullException.ThrowIfNull(isValid);
        foreach (T value in values.AsSpan())
        {
            if (!isValid(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether every value satisfies a condition.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="isValid">The condition.</param>
    /// <returns>True if all of them satisfy it.</returns>
    public static bool Each<T>(EquatableMap<T> values, Func<T, bool> isValid)
    {
        ArgumentNullException.ThrowIfNull(isValid);
        foreach (KeyValuePair<string, T> member in values.AsSpan())
        {
            if (!isValid(member.Value))
            {
                return false;
            }
        }

        return true;
    }

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
