namespace Igata.Emulator.Sora;

/// <summary>Ids like Sora's: 26 characters of Crockford's Base32.</summary>
internal sealed class Ids(int seed, string service = "")
{
    private readonly SeededIds _row = new(seed, service);

    public string Next() => _row.Text(26, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
}
