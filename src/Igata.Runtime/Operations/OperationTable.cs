using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Igata.Runtime.CompilerServices;

/// <summary>Makes tables of operations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OperationTable
{
    /// <summary>Operations that a header names.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <param name="header">The header.</param>
    /// <param name="errors">How an error is told.</param>
    /// <param name="operations">The operations.</param>
    /// <returns>The table.</returns>
    public static OperationTable<TService> CreateForHeader<TService>(string header, ErrorShape errors, IReadOnlyList<Operation<TService>> operations)
    {
        ArgumentException.ThrowIfNullOrEmpty(header);
        return new(DispatchKind.Header, header, errors, operations);
    }

    /// <summary>Operations of JSON-RPC 2.0.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <param name="errors">How an error is told.</param>
    /// <param name="operations">The operations.</param>
    /// <returns>The table.</returns>
    public static OperationTable<TService> CreateForJsonRpc<TService>(ErrorShape errors, IReadOnlyList<Operation<TService>> operations) =>
        new(DispatchKind.JsonRpc, "", errors, operations);

    /// <summary>Operations of REST.</summary>
    /// <typeparam name="TService">What does the work.</typeparam>
    /// <param name="errors">How an error is told.</param>
    /// <param name="operations">The operations.</param>
    /// <returns>The table.</returns>
    public static OperationTable<TService> CreateForRoutes<TService>(ErrorShape errors, IReadOnlyList<Operation<TService>> operations) =>
        new(DispatchKind.Route, "", errors, operations);
}

/// <summary>All operations of an API, and how a request names one and an error is told.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
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

    /// <summary>How a request names its operation.</summary>
    public DispatchKind DispatchKind { get; }

    /// <summary>The header that names the operation; empty unless one does.</summary>
    public string Header { get; }

    /// <summary>How an error is told.</summary>
    public ErrorShape Errors { get; }

    /// <summary>How many operations there are.</summary>
    public int Count => _operations.Length;

    /// <summary>The operation at a position, in the order of the spec.</summary>
    /// <param name="index">The position.</param>
    public Operation<TService> this[int index] => _operations[index];

    /// <summary>Finds an operation by its name on the wire, letter by letter.</summary>
    /// <param name="target">The name.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>False if there is none.</returns>
    public bool TryFind(string target, [MaybeNullWhen(false)] out Operation<TService> operation) =>
        _byTarget.TryGetValue(target, out operation);

    /// <summary>A table of some of the operations.</summary>
    /// <param name="predicate">Whether an operation is among them.</param>
    /// <returns>The table.</returns>
    public OperationTable<TService> Where(Func<Operation<TService>, bool> predicate) =>
        new(DispatchKind, Header, Errors, [.. _operations.Where(predicate)]);

    /// <summary>Goes through the operations in the order of the spec.</summary>
    /// <returns>The walk.</returns>
    public IEnumerator<Operation<TService>> GetEnumerator() => ((IEnumerable<Operation<TService>>)_operations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
