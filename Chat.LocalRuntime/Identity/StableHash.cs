using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Orleans.Runtime;

/// <summary>xxHash32 with seed 0: the hash stored beside grain ids, so that rows written under either runtime agree.</summary>
internal static class StableHash
{
    private const uint P1 = 2654435761, P2 = 2246822519, P3 = 3266489917, P4 = 668265263, P5 = 374761393;

    public static uint Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var length = (uint)data.Length;
        var hash = P5;
        if (data.Length >= 16)
        {
            Span<uint> lanes = [unchecked(P1 + P2), P2, 0, unchecked(0 - P1)];
            for (; data.Length >= 16; data = data[16..])
            {
                var words = MemoryMarshal.Cast<byte, uint>(data[..16]);
                for (var i = 0; i < 4; i++)
                    lanes[i] = BitOperations.RotateLeft(lanes[i] + words[i] * P2, 13) * P1;
            }

            hash = BitOperations.RotateLeft(lanes[0], 1) + BitOperations.RotateLeft(lanes[1], 7)
                + BitOperations.RotateLeft(lanes[2], 12) + BitOperations.RotateLeft(lanes[3], 18);
        }

        hash += length;
        for (; data.Length >= 4; data = data[4..])
            hash = BitOperations.RotateLeft(hash + MemoryMarshal.Read<uint>(data) * P3, 17) * P4;
        foreach (var b in data)
            hash = BitOperations.RotateLeft(hash + b * P5, 11) * P1;

        hash = (hash ^ (hash >> 15)) * P2;
        hash = (hash ^ (hash >> 13)) * P3;
        return hash ^ (hash >> 16);
    }
}
