import type { ThemeConfig } from 'antd';

/** One restrained palette for antd's parts and ours; the same colours stand in `base.css`. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4e79',
    colorInfo: '#1f4e79',
    colorSuccess: '#2f7d55',
    colorWarning: '#b26a00',
    colorError: '#b3322a',
    colorText: '#1f2733',
    colorTextSecondary: '#5a6472',
    colorBorder: '#d5dae1',
    colorBorderSecondary: '#e6e9ee',
    colorBgLayout: '#f4f5f7',
    borderRadius: 6,
    fontSize: 14,
    fontFamily:
      "'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif",
    controlHeight: 32,
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Splitter: {
      splitBarSize: 1,
      splitTriggerSize: 9,
      controlItemBgActive: '#1f4e79',
      controlItemBgHover: '#d5dae1',
    },
  },
};
