using System.ComponentModel;
using Igata.Runtime.Validation;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ViolationsBuilder
{
    /// <summary>Reports free-form data that is not an object.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The data.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Object(string? member, JsonData value)
    {
        if (value.IsDefault)
        {
            AddIfMissing(member);
        }
        else if (!Check.Object(value))
        {
            Add(member, "type", "must be a JSON object", value.Kind.ToString());
        }
    }

    /// <summary>Reports the violations of a nested value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Nested<T>(string? member, T? value)
        where T : IValidatable
    {
        if (value is null)
        {
            AddIfMissing(member);
            return;
        }

        PushSegment(member);
        value.Validate(this);
        PopSegment();
    }

    /// <summary>Reports the violations of the items of a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="values">The items.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void All<T>(string? member, EquatableList<T> values)
        where T : IValidatable => All(member, values.AsSpan());

    /// <summary>Reports the violations of the items of a set.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="values">The items.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void All<T>(string? member, EquatableSet<T> values)
        where T : IValidatable => All(member, values.AsSpan());

    /// <summary>Reports the violations of the values of a map.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="values">The map.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void All<T>(string? member, EquatableMap<T> values)
        where T : IValidatable
    {
        string? prefix = TakeFamily();
        PushSegment(member);
        foreach ((string name, T value) in values.AsSpan())
        {
            Push(new Segment(prefix, name, 0));
            Nested(null, value);
            PopSegment();
        }

        PopSegment();
    }

    /// <summary>Reports the names of a map that cannot be encoded as UTF-8.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="values">The map.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Names<T>(string? member, EquatableMap<T> values)
    {
        foreach (KeyValuePair<string, T> entry in values.AsSpan())
        {
            if (!StringLimits.IsWellFormed(entry.Key))
            {
                Add(member, "utf-8", "has a name with an unpaired surrogate, which cannot be encoded as UTF-8", entry.Key);
            }
        }
    }

    /// <summary>Reports the violations of a value that may be false.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value or false.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void All<T>(string? member, OrFalse<T> value)
        where T : IValidatable
    {
        if (value.HasValue)
        {
            Nested(member, value.Value);
        }
    }

    /// <summary>Reports the violations of every item.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="member">The name of the member on the wire; null for the current item.</param>
    /// <param name="values">The items.</param>
    /// <param name="validate">Reports the violations of one, whose place is set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Each<T>(string? member, EquatableList<T> values, Action<ViolationsBuilder, T> validate) => Each(member, values.AsSpan(), validate);

    /// <summary>Reports the violations of every item.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="member">The name of the member on the wire; null for the current item.</param>
    /// <param name="values">The items.</param>
    /// <param name="validate">Reports the violations of one, whose place is set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Each<T>(string? member, EquatableSet<T> values, Action<ViolationsBuilder, T> validate) => Each(member, values.AsSpan(), validate);

    /// <summary>Reports the violations of every value.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="member">The name of the member on the wire; null for the current item.</param>
    /// <param name="values">The values.</param>
    /// <param name="validate">Reports the violations of one, whose place is set.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Each<T>(string? member, EquatableMap<T> values, Action<ViolationsBuilder, T> validate)
    {
        ArgumentNullException.ThrowIfNull(validate);
        string? prefix = TakeFamily();
        PushSegment(member);
        foreach ((string name, T value) in values.AsSpan())
        {
            Push(new Segment(prefix, name, 0));
            validate(this, value);
            PopSegment();
        }

        PopSegment();
    }

    /// <summary>Sets the index of the first item of the list that is reported next; the items before it are members of a tuple.</summary>
    /// <param name="index">The index.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void StartAt(int index) => _firstIndex = index;

    private void Each<T>(string? member, ReadOnlySpan<T> values, Action<ViolationsBuilder, T> validate)
    {
        ArgumentNullException.ThrowIfNull(validate);
        int first = TakeFirstIndex();
        PushSegment(member);
        for (int i = 0; i < values.Length && Count < MaxViolations; i++)
        {
            PushSegment(first + i);
            validate(this, values[i]);
            PopSegment();
        }

        PopSegment();
    }

    private void All<T>(string? member, ReadOnlySpan<T> values)
        where T : IValidatable
    {
        int first = TakeFirstIndex();
        PushSegment(member);
        for (int i = 0; i < values.Length && Count < MaxViolations; i++)
        {
            PushSegment(first + i);
            Nested(null, values[i]);
            PopSegment();
        }

        PopSegment();
    }

    private int TakeFirstIndex()
    {
        int index = _firstIndex;
        _firstIndex = 0;
        return index;
    }
}
