using System.Diagnostics.CodeAnalysis;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

// Values whose members are parameters of their own.
public sealed partial class ParameterReader
{
    /// <summary>Reads a value whose members are parameters of their own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="shape">The structure of the value.</param>
    /// <param name="nesting">How the parameters are named.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ParameterFormatException">The value is missing or has the wrong type.</exception>
    public T ReadNested<T>(string name, JsonReaderFunc<T> read, NestedShape shape, ParameterNesting nesting) =>
        TryReadNested(name, read, shape, nesting, out T? value) ? value : throw CreateMissingException(name);

    /// <summary>Reads an optional value whose members are parameters of their own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="shape">The structure of the value.</param>
    /// <param name="nesting">How the parameters are named.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if it is absent.</returns>
    /// <exception cref="ParameterFormatException">The value has the wrong type.</exception>
    public bool TryReadNested<T>(string name, JsonReaderFunc<T> read, NestedShape shape, ParameterNesting nesting, [MaybeNullWhen(false)] out T value)
    {
        var nested = new NestedParameterReader(_location, nesting);
        NestedParameterNode? node = null;
        foreach ((string key, string text) in Values)
        {
            if (key.StartsWith(name, StringComparison.Ordinal) && nested.Split(key) is var (root, segments) && root == name)
            {
                MarkAsRead(key);
                (node ??= new NestedParameterNode()).Add(segments, text);
            }
        }

        value = node is null ? default : ReadNode(name, nested, node, read, shape);
        return node is not null;
    }

    /// <summary>Reads all parameters as one map whose values have members that are parameters of their own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The function that reads one value from JSON.</param>
    /// <param name="shape">The structure of one value.</param>
    /// <param name="nesting">How the parameters are named.</param>
    /// <returns>The map, in wire order.</returns>
    /// <exception cref="ParameterFormatException">A value has the wrong type.</exception>
    public EquatableMap<T> ReadNestedMap<T>(JsonReaderFunc<T> read, NestedShape shape, ParameterNesting nesting)
    {
        var nested = new NestedParameterReader(_location, nesting);
        var all = new NestedParameterNode();
        foreach ((string key, string text) in Values)
        {
            (string root, string[] segments) = nested.Split(key);
            all.Add([root.Length == 0 ? key : root, .. segments], text);
        }

        return new([.. all.Children.Select(entry => new KeyValuePair<string, T>(entry.Key, ReadNode(entry.Key, nested, entry.Node, read, shape)))]);
    }

    private T ReadNode<T>(string name, NestedParameterReader nested, NestedParameterNode node, JsonReaderFunc<T> read, NestedShape shape)
    {
        byte[] json = nested.ToJson(name, node, shape);
        try
        {
            return JsonCodec.Parse(json, read, 64, null, JsonDirection.Request);
        }
        catch (JsonFormatException exception)
        {
            throw new ParameterFormatException(_location, name, $"is not valid: {exception.Message}", exception);
        }
    }
}
