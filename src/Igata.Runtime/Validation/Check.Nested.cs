using Igata.Runtime.Validation;

namespace Igata.Runtime.CompilerServices;

public static partial class Check
{
    /// <summary>Returns whether a nested value is present and valid.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Nested<T>(T? value)
        where T : IValidatable => value is not null && ViolationsBuilder.Find(value) is null;

    /// <summary>Returns whether all items are valid.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="values">The items.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool All<T>(EquatableList<T> values)
        where T : IValidatable => All(values.AsSpan());

    /// <summary>Returns whether all items are valid.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="values">The items.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool All<T>(EquatableSet<T> values)
        where T : IValidatable => All(values.AsSpan());

    /// <summary>Returns whether all names of a map can be encoded as UTF-8.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The map.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Names<T>(EquatableMap<T> values)
    {
        foreach (KeyValuePair<string, T> member in values.AsSpan())
        {
            if (!StringLimits.IsWellFormed(member.Key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether all values of a map are valid.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="values">The map.</param>
    /// <returns>True if the value is valid.</returns>
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

    /// <summary>Returns whether a value that may be false is valid.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value or false.</param>
    /// <returns>True if the value is valid.</returns>
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
