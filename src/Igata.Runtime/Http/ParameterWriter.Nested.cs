using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

// Values whose members are parameters of their own.
public sealed partial class ParameterWriter
{
    /// <summary>Adds a value whose members are parameters of their own. A list or a map without entries is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <param name="shape">The structure of the value.</param>
    /// <param name="nesting">How the parameters are named.</param>
    public void AddNested<T>(string name, T value, JsonWriterAction<T> write, NestedShape shape, ParameterNesting nesting) =>
        CreateNestedWriter(nesting).Write(name, NestedParameterWriter.ToJson(value, write), shape);

    /// <summary>Adds the entries of a map, each under its own name, with its members as parameters of their own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="values">The map.</param>
    /// <param name="write">The delegate that writes one value as JSON.</param>
    /// <param name="shape">The structure of one value.</param>
    /// <param name="nesting">How the parameters are named.</param>
    public void AddNestedMap<T>(IEnumerable<KeyValuePair<string, T>> values, JsonWriterAction<T> write, NestedShape shape, ParameterNesting nesting)
    {
        ArgumentNullException.ThrowIfNull(values);
        NestedParameterWriter writer = CreateNestedWriter(nesting);
        foreach ((string name, T value) in values)
        {
            writer.WriteEntry(name, NestedParameterWriter.ToJson(value, write), shape);
        }
    }

    private NestedParameterWriter CreateNestedWriter(ParameterNesting nesting) => new(nesting, Add, AddViolation);
}
