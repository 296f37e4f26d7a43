using System.Globalization;
using System.Text;

namespace Igata.Sdk.Tests.Differential;

/// <summary>What became of the documents of one run, counted by class, and what must not be.</summary>
internal sealed class Verdicts(int seed)
{
    private readonly SortedDictionary<string, int> _rejectedAlone = [];
    private readonly SortedDictionary<string, int> _readOtherwise = [];
    private readonly List<string> _wrong = [];

    public int Documents { get; private set; }

    public int Accepted { get; private set; }

    public int RejectedByBoth { get; private set; }

    public void AcceptedByBoth() => Accepted += Count();

    public void Rejected() => RejectedByBoth += Count();

    /// <summary>System.Text.Json lets it pass and we do not, for a reason that is written down.</summary>
    public void RejectedAlone(string reason) => _rejectedAlone[reason] = _rejectedAlone.GetValueOrDefault(reason) + Count();

    /// <summary>Both accept it and differ about its meaning, as is written down.</summary>
    public void ReadOtherwise(string reason) => _readOtherwise[reason] = _readOtherwise.GetValueOrDefault(reason) + Count();

    public void Wrong(string what, byte[] json)
    {
        Count();
        _wrong.Add($"{what}: {Encoding.Latin1.GetString(json)}");
    }

    public void AssertNothingIsWrong() =>
        Assert.True(_wrong.Count == 0, $"IGATA_SEED={seed}: {_wrong.Count} wrong, the shortest of them:\n{string.Join('\n', _wrong.OrderBy(static text => text.Length).Take(5))}");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"IGATA_SEED={seed}: {Documents} documents; {Accepted} accepted by both, {RejectedByBoth} rejected by both, {_wrong.Count} wrong; rejected by us alone: {List(_rejectedAlone)}; read otherwise: {List(_readOtherwise)}");

    private static string List(SortedDictionary<string, int> reasons) => reasons.Count == 0 ? "none" : string.Join(", ", reasons.Select(static entry => $"{entry.Key} {entry.Value}"));

    private int Count()
    {
        Documents++;
        return 1;
    }
}
