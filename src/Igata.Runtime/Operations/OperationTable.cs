using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Igata.Runtime.CompilerServices;

/// <summary>Creates tables of operations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OperationTable
{
    /// <summary>Creates a table of operations that are identified by a header.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <param name="header">The name of the header.</param>
    /// <param name="errors">The shape of error responses.</param>
    /// <param name="operations">The operations.</param>
    /// <returns>The table.</returns>
    public static OperationTable<TService> CreateForHeader<TService>(string header, ErrorShape errors, IReadOnlyList<Operation<TService>> operations)
    {
        ArgumentException.ThrowIfNullOrEmpty(header);
        return new(DispatchKind.Header, header, errors, operations);
    }

    /// <summary>Creates a table of JSON-RPC 2.0 operations.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <param name="errors">The shape of error responses.</param>
    /// <param name="operations">The operations.</param>
    /// <returns>The table.</returns>
    public static OperationTable<TService> CreateForJsonRpc<TService>(ErrorShape errors, IReadOnlyList<Operation<TService>> operations) =>
        new(DispatchKind.JsonRpc, "", errors, operations);

    /// <summary>Creates a table of REST operations.</summary>
    /// <typeparam name="TService">The type of the service.</typeparam>
    /// <param name="errors">The shape of error responses.</param>
    /// <param name="operations">The operations.</param>
    /// <returns>The table.</returns>
    public static OperationTable<TService> CreateForRoutes<TService>(ErrorShape errors, IReadOnlyList<Operation<TService>> operations) =>
        new(DispatchKind.Route, "", errors, operations);
}

/// <summary>The operations of an API, how a request identifies one of them, and the shape of errors.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationTable<TService> : IReadOnlyList<Operation<TService>>
{
    private readonly Operation<TService>[] _operations;
    private readonly Dictionary<string, Operation<TService>> _byTarget;

    internal OperationTable(DispatchKind dispatchKind, string header, ErrorShape errors, IReadOnlyList<Operation<TService>> operations)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(operations);
        DispatchKind = dispatchKind;
        Header = header;
        Errors = errors;
        _operations = [.. operations];
        _byTarget = new(_operations.Length, StringComparer.Ordinal);
        foreach (Operation<TService> operation in _operations)
        {
            _byTarget.Add(operation.Target, operation);
        }
    }

    /// <summary>Gets how a request identifies its operation.</summary>
    public DispatchKind DispatchKind { get; }

    /// <summary>Gets the name of the header that identifies the operation, or an empty string.</summary>
    public string Header { get; }

    /// <summary>Gets the shape of error responses.</summary>
    public ErrorShape Errors { get; }

    /// <summary>Gets the number of operations.</summary>
    public int Count => _operations.Length;

    /// <summary>Gets the operation at an index, in the order of the spec.</summary>
    /// <param name="index">The zero-based index.</param>
    public Operation<TService> this[int index] => _operations[index];

    /// <summary>Finds an operation by its case-sensitive wire name.</summary>
    /// <param name="target">The name.</param>
    /// <param name="operation">Receives the operation.</param>
    /// <returns>False if there is no such operation.</returns>
    public bool TryFind(string target, [MaybeNullWhen(false)] out Operation<TService> operation) =>
        _byTarget.TryGetValue(target, out operation);

    /// <summary>Finds an operation by its case-sensitive wire name, as a JSON string.</summary>
    /// <param name="json">The valid JSON string with its quotation marks.</param>
    /// <param name="operation">Receives the operation.</param>
    /// <returns>False if there is no such operation.</returns>
    internal bool TryFind(ReadOnlySpan<byte> json, [MaybeNullWhen(false)] out Operation<TService> operation)
    {
        const int MaxNameLength = 128;
        if (json.Length <= MaxNameLength && !json.Contains((byte)'\\') && Ascii.IsValid(json))
        {
            Span<char> name = stackalloc char[MaxNameLength];
            int length = Encoding.ASCII.GetChars(json[1..^1], name);
#if NET9_0_OR_GREATER
            return _byTarget.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out operation);
#else
            return TryFind(name[..length].ToString(), out operation);
#endif
        }

        return TryFind(JsonCodec.Parse(json, JsonParsing.String), out operation);
    }

    /// <summary>Creates a table with some of the operations.</summary>
    /// <param name="predicate">The function that selects operations.</param>
    /// <returns>The table.</returns>
    public OperationTable<TService> Where(Func<Operation<TService>, bool> predicate) =>
        new(DispatchKind, Header, Errors, [.. _operations.Where(predicate)]);

    /// <summary>Returns an enumerator over the operations in the order of the spec.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Operation<TService>> GetEnumerator() => ((IEnumerable<Operation<TService>>)_operations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
