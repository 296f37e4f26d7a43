using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    /// <summary>Writes the entries of a map as members of the object that is being written, and reserves 1 byte.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names of other members.</param>
    /// <param name="prefixes">The beginnings of the names of other members.</param>
    /// <param name="value">The map. Its keys are without the prefix.</param>
    /// <param name="item">The delegate that writes one value.</param>
    /// <param name="leading">Whether commas are written before members; otherwise after them.</param>
    /// <exception cref="InvalidOperationException">A key is the name of another member.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Family<T>(string prefix, scoped ReadOnlySpan<string> names, scoped ReadOnlySpan<string> prefixes, EquatableMap<T> value, JsonWriterAction<T> item, bool leading)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (KeyValuePair<string, T> member in value.AsSpan())
        {
            if (FamilyNames.FindProblem(prefix, member.Key, names, prefixes) is { } problem)
            {
                throw new InvalidOperationException($"The member '{SafeText.Escape(prefix + member.Key)}' {problem}.");
            }

            Reserve(1);
            if (leading)
            {
                Byte((byte)',');
            }

            Name(prefix.Length == 0 ? member.Key : prefix + member.Key);
            item(ref this, member.Value);
            Reserve(1);
            if (!leading)
            {
                Byte((byte)',');
            }
        }

        Reserve(1);
    }
}
