using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Igata.Runtime.Errors;

namespace Igata.Runtime.Operations;

/// <summary>All operations of an API, and how a request names one and an error is told.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
public sealed class OperationTable<TService> : IReadOnlyList<Operation<TService>>
{
    private readonly Operation<TService>[] _operations;
    private readonly Dictionary<string, Operation<TService>> _byTarget;

    /// <summary>Makes a table.</summary>
    /// <param name="header">The header that names the operation.</param>
    /// <param name="errors">How an error is told.</param>
    /// <param name="operations">The operations.</param>
    public OperationTable(string header, ErrorShape errors, IReadOnlyList<Operation<TService>> operations)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(operations);
        Header = header;
        Errors = errors;
        _operations = [.. operations];
        _byTarget = _operations.ToDictionary(static operation => operation.Target, StringComparer.Ordinal);
    }

    /// <summary>The header that names the operation.</summary>
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

    /// <summary>Goes through the operations in the order of the spec.</summary>
    /// <returns>The walk.</returns>
    public IEnumerator<Operation<TService>> GetEnumerator() => ((IEnumerable<Operation<TService>>)_operations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
