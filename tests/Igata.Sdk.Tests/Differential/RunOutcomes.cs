using System.Globalization;
using System.Text;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Counts the outcomes of the documents of one run, and collects wrong results.</summary>
internal sealed class RunOutcomes(int seed)
{
    private readonly SortedDictionary<string, int> _rejectedOnlyByUs = [];
    private readonly SortedDictionary<string, int> _readDifferently = [];
    private readonly List<string> _wrongResults = [];

    public int Documents { get; private set; }

    public int Accepted { get; private set; }

    public int RejectedByBoth { get; private set; }

    public void AddAcceptedByBoth() => Accepted += AddCount();

    public void AddRejected() => RejectedByBoth += AddCount();

    /// <summary>Adds a document that System.Text.Json accepts and Igata rejects for a documented reason.</summary>
    public void AddRejectedOnlyByUs(string reason) => _rejectedOnlyByUs[reason] = _rejectedOnlyByUs.GetValueOrDefault(reason) + AddCount();

    /// <summary>Adds a document that both accept with different results for a documented reason.</summary>
    public void AddReadDifferently(string reason) => _readDifferently[reason] = _readDifferently.GetValueOrDefault(reason) + AddCount();

    public void AddWrong(string description, byte[] json)
    {
        AddCount();
        _wrongResults.Add($"{description}: {Encoding.Latin1.GetString(json)}");
    }

    public void AssertNoWrongResults() =>
        Assert.True(_wrongResults.Count == 0, $"IGATA_SEED={seed}: {_wrongResults.Count} wrong results, the shortest of them:\n{string.Join('\n', _wrongResults.OrderBy(static text => text.Length).Take(5))}");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"IGATA_SEED={seed}: {Documents} documents; {Accepted} accepted by both, {RejectedByBoth} rejected by both, {_wrongResults.Count} wrong; rejected only by Igata: {FormatList(_rejectedOnlyByUs)}; read differently: {FormatList(_readDifferently)}");

    private static string FormatList(SortedDictionary<string, int> reasons) => reasons.Count == 0 ? "none" : string.Join(", ", reasons.Select(static entry => $"{entry.Key} {entry.Value}"));

    private int AddCount()
    {
        Documents++;
        return 1;
    }
}
