// After the palette of Okabe and Ito, which holds for whoever sees no red or green; lighter where the ground is dark. Series are also told apart by
// their place and their words, never by colour alone.
const themes = {
  light: { ground: '#ffffff', ink: '#1f2328', soft: '#59636e', grid: '#dde2e7', axis: '#8c959f', alarm: '#d55e00', series: ['#0072b2', '#d55e00', '#00785a', '#aa4499', '#7a6000'] },
  dark: { ground: '#0d1117', ink: '#e6edf3', soft: '#9da7b1', grid: '#2a3038', axis: '#6e7781', alarm: '#e69f00', series: ['#56b4e9', '#e69f00', '#2fc39b', '#dd93bf', '#d9cc4e'] },
};

module.exports = { themes };
